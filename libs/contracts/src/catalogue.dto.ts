import { ApiProperty } from '@nestjs/swagger';

export class DepartmentBody {
  @ApiProperty({ type: Number })
  id: number;
  @ApiProperty({ type: String })
  code: string;
  @ApiProperty({ type: String })
  nameVi: string;
  @ApiProperty({ type: String })
  nameEn: string;
  @ApiProperty({ type: [String] })
  domains: string[];
}

export class DepartmentPage {
  @ApiProperty({ type: [DepartmentBody] })
  items: DepartmentBody[];
  @ApiProperty({ type: Number })
  total: number;
}
